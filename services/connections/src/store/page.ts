/** Which part of a list is asked for. */
export interface Page {
  /** The last id of the page before; empty: the first page. */
  after: string
  limit: number
}

const MOST = 200

export function pageOf({ after, limit }: { after: string; limit: number }): Page {
  return { after, limit: Math.min(MOST, limit > 0 ? limit : 50) }
}
