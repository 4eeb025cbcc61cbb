import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import type { PadOrderFragment, PadProblemFragment, ReviewPartFragment } from '../../../gen/graphql.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { mayOrder } from '../../../lib/viewer/may-order.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { labelOf, type LineNames } from './problem-labels.ts'
import { ProblemActions } from './ProblemActions.tsx'
import styles from './review.module.css'
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
  const { problems } = part
  if (problems.length === 0) return null
  const above = problems.filter((problem) => problem.code === 'ABOVE_AVAILABILITY' && problem.available != null)
  return (
    <div className={styles.problems} role={refused ? 'alert' : undefined}>
      {refused && (
        <p className={styles.refused}>
          <Trans>Not placed. Mend this first:</Trans>
        </p>
      )}
      <ul>
        {problems.slice(0, listed).map((problem) => (
          <li key={`${problem.code} ${problem.lineId} ${problem.sku}`}>
            <Icon name="alert" />
            <span className={styles.what}>
              <Label label={labelOf(names, problem.lineId, problem.sku)} problem={problem} />
            </span>
            {mayMend && <ProblemActions problem={problem} part={part} order={order} names={names} mend={mend} />}
          </li>
        ))}
      </ul>
      {problems.length > listed && (
        <p>
          <Plural value={problems.length - listed} one="and # more" other="and # more" />
        </p>
      )}
      {mayMend && above.length > 1 && (
        <Button size="sm" onClick={() => mend.lower(above)}>
          <Plural value={above.length} one="Lower # cell to what is there" other="Lower all # cells to what is there" />
        </Button>
      )}
    </div>
  )
}

function Label({ label, problem }: { label: string; problem: PadProblemFragment }) {
  return (
    <>
      {label && <strong>{label}: </strong>}
      {problem.message}
    </>
  )
}
