import { useLingui } from '@lingui/react'
import { Badge } from '../../components/ui/Badge.tsx'
import type { Lifecycle } from '../../gen/graphql.ts'
import { lifecycleLooks } from '../../components/product/lifecycle-looks.ts'

export function LifecycleBadge({ lifecycle }: { lifecycle: Lifecycle }) {
  const { i18n } = useLingui()
  const { word, ...look } = lifecycleLooks[lifecycle]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
