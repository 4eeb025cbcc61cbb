/** Anything with a life: a server, a consumer, a whole service. */
export interface Service {
  /** Resolves when it does its work; on a rejection it holds nothing any more. */
  start(): Promise<void>
  /** Ends the running work and lets go of everything. May be called more than once. */
  stop(): Promise<void>
}
