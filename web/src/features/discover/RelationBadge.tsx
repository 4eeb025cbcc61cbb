import { useLingui } from '@lingui/react'
import { Badge } from '../../components/ui/Badge.tsx'
import type { Relation } from '../../gen/graphql.ts'
import { relationLooks } from './relation-look.ts'

export function RelationBadge({ relation }: { relation: Relation }) {
  const { i18n } = useLingui()
  const { word, ...look } = relationLooks[relation]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
