import { Trans } from '@lingui/react/macro'
import type { NoticeFieldsFragment } from '../../gen/graphql.ts'
import styles from './NoticesPage.module.css'

/** What the other side did, as a sentence. */
export function NoticeText({ notice: { kind, other, subjectLabel } }: { notice: NoticeFieldsFragment }) {
  const name = <strong>{other.name}</strong>
  const order = <span className={styles.number}>{subjectLabel}</span>
  switch (kind) {
    case 'ORDER_PLACED':
      return (
        <Trans>
          {name} placed order {order}
        </Trans>
      )
    case 'ORDER_CONFIRMED':
      return (
        <Trans>
          {name} confirmed order {order}
        </Trans>
      )
    case 'ORDER_CONFIRMED_WITH_CHANGES':
      return (
        <Trans>
          {name} confirmed order {order} with changes
        </Trans>
      )
    case 'ORDER_REJECTED':
      return (
        <Trans>
          {name} rejected order {order}
        </Trans>
      )
    case 'ORDER_CHANGES_ANSWERED':
      return (
        <Trans>
          {name} answered the changes of order {order}
        </Trans>
      )
    case 'ORDER_SHIPPED':
      return (
        <Trans>
          {name} shipped from order {order}
        </Trans>
      )
    case 'ORDER_CLOSED':
      return (
        <Trans>
          Order {order} with {name} is closed
        </Trans>
      )
    case 'ORDER_CLOSED_SHORT':
      return (
        <Trans>
          {name} closed order {order} short
        </Trans>
      )
    case 'ORDER_CANCELLED':
      return (
        <Trans>
          {name} cancelled order {order}
        </Trans>
      )
    case 'CONNECTION_REQUESTED':
      return <Trans>{name} asks for a connection</Trans>
    case 'CONNECTION_INVITED':
      return <Trans>{name} invites you to connect</Trans>
    case 'CONNECTION_AGREED':
      return <Trans>{name} agreed: you are connected</Trans>
    case 'CONNECTION_DECLINED':
      return <Trans>{name} declined</Trans>
    case 'CONNECTION_WITHDRAWN':
      return <Trans>{name} took its request or invitation back</Trans>
    case 'CONNECTION_EXPIRED':
      return <Trans>{name} did not answer in time</Trans>
    case 'TERMS_REVISED':
      return <Trans>{name} changed your terms</Trans>
    case 'CONNECTION_SUSPENDED':
      return <Trans>{name} suspended the connection</Trans>
    case 'CONNECTION_RESUMED':
      return <Trans>{name} resumed the connection</Trans>
    case 'CONNECTION_ENDED':
      return <Trans>{name} ended the connection</Trans>
  }
}
