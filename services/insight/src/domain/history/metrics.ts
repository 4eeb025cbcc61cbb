/** What is written down over time, and how several values become one. */

/**
 * - max: the worst that was seen.
 * - mean: what is a mean already; of one slot the newest counts.
 * - perMinute: events, counted one by one and told per minute.
 * - last: what stands.
 */
export type Fold = 'max' | 'mean' | 'perMinute' | 'last'

export const folds = {
  /** Records that wait. */
  CONSUMER_LAG: 'max',
  /** For how long the oldest record has waited, seconds. */
  CONSUMER_AGE: 'max',
  /** Records applied a second. */
  CONSUMER_RATE: 'mean',
  /** Records set aside. */
  CONSUMER_PARKED: 'max',
  /** Rows that wait for the log. */
  OUTBOX_ROWS: 'max',
  /** Age of the oldest of them, seconds. */
  OUTBOX_AGE: 'max',
  /** Records that came a second. */
  TOPIC_RATE: 'mean',
  /** Lives of entities that began, facts that happened. */
  CREATED: 'perMinute',
  /** So many live. */
  LIVING: 'last',
} as const satisfies Record<string, Fold>

export type Metric = keyof typeof folds

export const isMetric = (name: string): name is Metric => Object.hasOwn(folds, name)
