/** A topic that is no longer published. Its message stays in the protos: what was recorded can always be read. */
export interface RetiredTopic {
  name: string
  /** Its successor, which was published beside it for a release at least. */
  replacedBy: string
}

/** Kept for good, so that no name is ever given again to something else (docs/evolving-schemas.md). */
export const retiredTopics: readonly RetiredTopic[] = []
