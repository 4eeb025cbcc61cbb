/**
 * Wake-up calls between services. A signal carries no truth and may be lost: whoever listens also polls.
 * On one machine: BroadcastChannel between threads. Between machines: NOTIFY of PostgreSQL.
 */
export interface Signal {
  emit(channel: string, payload?: string): void
  /** @returns a function that ends the listening */
  listen(channel: string, callback: (payload: string) => void): () => void
  close(): void
}

/** Channels by name, so that sender and listener cannot differ. */
export const channel = {
  /** Records were appended to the topic. */
  appended: (topic: string) => `log:${topic}`,
  /** A member joined or left the group of the log. */
  members: (group: string) => `group:${group}`,
  /** A view committed. */
  committed: (view: string) => `view:${view}`,
  /** Another generation of a view is live, or there are others. */
  generations: 'view-generations',
}
