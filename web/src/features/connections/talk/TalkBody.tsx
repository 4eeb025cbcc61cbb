import type { TalkPageQuery } from '../../../gen/graphql.ts'
import { AcceptPanel } from './AcceptPanel.tsx'
import { OfferPanel } from './OfferPanel.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import styles from './talk.module.css'
import { WhoPanel } from './WhoPanel.tsx'

export type Talk = NonNullable<TalkPageQuery['matchMaking']>

export function TalkBody({ talk }: { talk: Talk }) {
  const open = talk.status === 'REQUESTED' || talk.status === 'INVITED'
  return (
    <div className={styles.page}>
      <WhoPanel talk={talk} />
      <div className={styles.stack}>
        {!open && <OutcomePanel talk={talk} />}
        {talk.status === 'REQUESTED' && <AcceptPanel key={talk.id} talk={talk} />}
        {talk.offered && <OfferPanel talk={talk} offered={talk.offered} />}
      </div>
    </div>
  )
}
