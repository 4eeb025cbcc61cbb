import { useCallback, useEffect, useState } from 'react'
import { SearchMayHaveChangedDocument } from '../../../gen/graphql.ts'
import { startLive } from '../../../lib/live/start-live.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'

/** Whether results may have changed since they were read (`cursor` of that reading), and how to say that one knows. */
export function useSearchChanges(cursor: string | undefined): [boolean, () => void] {
  const dispatch = useAppDispatch()
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    if (!cursor) return
    setChanged(false)
    const tell = () => setChanged(true)
    return startLive(dispatch, SearchMayHaveChangedDocument, {}, { after: cursor, onEvent: tell, onReset: tell })
  }, [dispatch, cursor])
  return [changed, useCallback(() => setChanged(false), [])]
}
