import { DomainError } from '@selvedge/platform/rpc/errors'

/**
 * Positions of a brand's feed of which this truth knows nothing, because it was put back from a backup: events may have been
 * read there. What comes now stands behind it.
 */
export interface FeedGap {
  /** The newest event that is there. */
  after: number
  until: number
}

/**
 * @param end position of the newest event
 * @returns where a reader that stands at `position` has to begin anew; undefined: it may go on
 */
export function restartOf(position: number, end: number, gaps: readonly FeedGap[]): number | undefined {
  const starts = gaps.filter(({ after, until }) => position > after && position <= until).map(({ after }) => after)
  if (starts.length > 0) return Math.min(...starts)
  return position > end ? end : undefined
}

export function rewound(restart: number): DomainError {
  return new DomainError('GONE', `the feed was rewound: read on after ${restart}`, {
    reason: 'REWOUND',
    details: { restart },
  })
}
