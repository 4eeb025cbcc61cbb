import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IconName } from '../../components/ui/Icon.tsx'
import type { FunnelStep } from '../../gen/graphql.ts'
import { codeWords } from './gate-words.ts'

export const stepWords: Record<FunnelStep, MessageDescriptor> = {
  RECEIVED: msg`Received`,
  VALID: msg`Valid`,
  MERGED: msg`Processed`,
  COMPLETE: msg`Complete`,
  SEARCHABLE: msg`Searchable`,
  ORDERED: msg`Ordered`,
}

/** `passing`: goes by itself; `mend`: somebody has to do something; `open`: nothing is wrong, or it is meant so. */
type LossTone = 'passing' | 'mend' | 'open'

interface LossWords {
  tone: LossTone
  icon: IconName
  word: MessageDescriptor
}

const ownWords: Record<string, LossWords> = {
  CHECKING: { tone: 'passing', icon: 'clock', word: msg`Being checked` },
  MERGING: { tone: 'passing', icon: 'clock', word: msg`Newest version being checked` },
  UNDERWAY: { tone: 'passing', icon: 'clock', word: msg`On their way to search` },
  SET_ASIDE: { tone: 'mend', icon: 'alert', word: msg`Could not be processed` },
  NOT_ORDERED: { tone: 'open', icon: 'order', word: msg`Not ordered yet` },
}

/** Gates that the brand has closed by its own will. */
const meant = ['DRAFT', 'CLOSED', 'CANCELLED', 'NOT_VISIBLE_YET']

/** Why products get no further, by the code of the loss. A code newer than this page is shown as what it is: a fault. */
export function lossWords(reason: string): LossWords {
  const own = ownWords[reason]
  if (own) return own
  const word = codeWords[reason]?.short ?? msg`Something is missing`
  return meant.includes(reason) ? { tone: 'open', icon: 'clipboard', word } : { tone: 'mend', icon: 'alert', word }
}
