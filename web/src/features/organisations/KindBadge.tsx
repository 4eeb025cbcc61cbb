import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Badge, type Tone } from '../../components/ui/Badge.tsx'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { OrganisationKind } from '../../gen/graphql.ts'

const kindLooks: Record<OrganisationKind, { word: MessageDescriptor; tone: Tone; icon: IconName }> = {
  BRAND: { word: msg`Brand`, tone: 'violet', icon: 'garment' },
  RETAILER: { word: msg`Retailer`, tone: 'teal', icon: 'door' },
  OPERATOR: { word: msg`Operator`, tone: 'neutral', icon: 'console' },
}

export function KindBadge({ kind }: { kind: OrganisationKind }) {
  const { i18n } = useLingui()
  const { word, ...look } = kindLooks[kind]
  return <Badge {...look}>{i18n._(word)}</Badge>
}
