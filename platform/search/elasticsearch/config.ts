export interface ElasticsearchConfig {
  kind: 'elasticsearch'
  /** Of a node, or of several separated by commas; may hold user and password. */
  url: string
  /** Instead of user and password. */
  apiKey?: string
  /** Certificates of an authority of one's own, PEM. */
  ca?: string
  /** What the names of this installation's indexes begin with; default `selvedge`. */
  prefix?: string
}
