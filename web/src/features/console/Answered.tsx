import type { ReactNode } from 'react'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Loading, RowSkeletons } from '../../components/ui/Skeleton.tsx'

/** What a query's hook gives. */
type Answer = { data?: unknown; error?: unknown; refetch: () => void; isFetching: boolean }

type Props<Of extends Answer> = { answer: Of; children: (data: NonNullable<Of['data']>) => ReactNode }

/** A tab that asks somebody of its own: the rest of the console does without that answer. */
export function Answered<Of extends Answer>({ answer, children }: Props<Of>) {
  const { data, error, refetch, isFetching } = answer
  if (data) return children(data)
  if (error) return <ErrorState error={error} onRetry={refetch} busy={isFetching} />
  return (
    <Loading>
      <RowSkeletons columns={6} />
    </Loading>
  )
}
