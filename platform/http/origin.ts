import { DomainError } from '../rpc/errors.ts'

/** The two headers of a request that tell where a browser's page came from. */
export interface OriginHeaders {
  origin?: string | undefined
  'sec-fetch-site'?: string | string[] | undefined
}

/**
 * Judges by `Origin` whether a request that carries a cookie was made by our own pages: for writes over HTTP and for
 * opening a socket (ASVS 4.4.2). Browsers send the header on both; a request without it comes from a program, unless
 * the browser says otherwise by `Sec-Fetch-Site`.
 * @param allowed our own origins, `https://host[:port]`
 */
export function createOriginCheck(allowed: readonly string[]): (headers: OriginHeaders) => boolean {
  const origins = new Set(allowed.map((origin) => new URL(origin).origin))
  return ({ origin, 'sec-fetch-site': site }) => {
    if (origin !== undefined) return origins.has(origin)
    return site === undefined || site === 'same-origin' || site === 'none'
  }
}

/** @throws DomainError NOT_ALLOWED */
export function assertOrigin(check: (headers: OriginHeaders) => boolean, headers: OriginHeaders): void {
  if (!check(headers)) {
    throw new DomainError('NOT_ALLOWED', 'this page may not call here', { reason: 'FOREIGN_ORIGIN' })
  }
}
