export const scopes = [
  'products:write',
  'prices:write',
  'supply:write',
  'windows:write',
  'images:write',
  'connections:read',
  'connections:write',
  'orders:read',
  'orders:write',
] as const

/** What holds for every route; read on the page and in the document. */
export const introduction = `JSON or NDJSON over HTTPS. A key belongs to one brand and has scopes; it is sent as \`Authorization: Bearer selvedge_live_…\`.
Names are in camel case. Money is a decimal text in the list's currency ("49.95"), times are ISO 8601 UTC, dates 2027-01-31. A field that is not known is refused.

Many records at once: \`application/json\` with an array of up to 10,000, or \`application/x-ndjson\` with one record a line and no limit of lines; gzip is taken. The answer has a result for each record, in order, in the format of the request. Good records go in when others fail; a line that is not JSON is a rejected record. Read the answer of an NDJSON stream while you send. A stream that cannot go on ends with a problem document as its last line: the records without a result have to be sent again.

\`Idempotency-Key\` is accepted on every write and demanded on orders: the same key and body give the same answer for 24 hours, the same key with another body is 409.

Errors are \`application/problem+json\` (RFC 9457) with a stable \`code\` and \`reason\`. 429 and 503 say by \`Retry-After\` when to come back.`
