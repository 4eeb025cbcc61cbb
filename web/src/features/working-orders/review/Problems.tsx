import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import type { PadOrderFragment, ReviewPartFragment } from '../../../gen/graphql.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { mayOrder } from '../../../lib/viewer/may-order.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { groupProblems } from './group-problems.ts'
import type { LineNames } from './problem-labels.ts'
import { ProblemActions } from './ProblemActions.tsx'
import { ProblemText } from './ProblemText.tsx'
import styles from './problems.module.css'
import { useMend } from './use-mend.ts'

/** Listed one by one; more than these are mended in the order pad. */
const listed = 100

type Props = {
  part: ReviewPartFragment
  order: PadOrderFragment
  names: LineNames
  queue: CellQueue
  /** The server has just said no to placing it. */
  refused: boolean
}

/** Everything that keeps a part from being placed, each with what can be done about it. */
export function Problems({ part, order, names, queue, refused }: Props) {
  const mend = useMend(order, queue)
  const mayMend = mayOrder(useViewer())
  const groups = groupProblems(part.problems)
  if (groups.length === 0) return null
  const above = part.problems.filter((problem) => problem.code === 'ABOVE_AVAILABILITY' && problem.available != null)
  return (
    <div className={styles.problems} role={refused ? 'alert' : undefined}>
      {refused && (
        <p className={styles.refused}>
          <Trans>Not placed. Mend this first:</Trans>
        </p>
      )}
      <ul>
        {groups.slice(0, listed).map((group) => (
          <li key={group.key}>
            <Icon name="alert" />
            <ProblemText group={group} part={part} order={order} names={names} />
            {mayMend && <ProblemActions group={group} part={part} order={order} names={names} mend={mend} />}
          </li>
        ))}
      </ul>
      {groups.length > listed && (
        <p>
          <Plural value={groups.length - listed} one="and # more" other="and # more" />
        </p>
      )}
      {mayMend && groups.filter(({ code }) => code === 'ABOVE_AVAILABILITY').length > 1 && above.length > 1 && (
        <Button size="sm" onClick={() => mend.lower(above)}>
          <Plural value={above.length} one="Lower # cell to what is there" other="Lower all # cells to what is there" />
        </Button>
      )}
    </div>
  )
}
