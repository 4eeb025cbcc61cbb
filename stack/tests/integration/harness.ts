/** The brands' API over real services on embedded adapters, spoken to as a brand's system does. */
import { request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { createService as createAccounts } from '@selvedge/accounts/src/service'
import { createService as createCatalog } from '@selvedge/catalog/src/service'
import { createService as createIntegration } from '@selvedge/integration/src/service'
import { createService as createMedia } from '@selvedge/media/src/service'
import { createService as createOrders } from '@selvedge/orders/src/service'
import { createService as createPricing } from '@selvedge/pricing/src/service'
import { compose } from '@selvedge/platform/lifecycle/compose'
import type { Service } from '@selvedge/platform/lifecycle/service'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import { connectPeer } from '@selvedge/platform/runtime/connect-peer'
import { testRuntime } from '@selvedge/platform/testing/test-runtime'
import type { TestRuntime } from '@selvedge/platform/testing/test-runtime'
import { AccountsService, CreateOrganisationRequest } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { createService as createStock } from '@selvedge/stock/src/service'

export interface HttpAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

export interface ApiHarness {
  runtime: TestRuntime
  accounts: RpcClient<typeof AccountsService>
  socket: string
  brandId: string
  /** A key of the brand with every scope. */
  key: string
  newBrand(slug: string): Promise<{ brandId: string; key: string }>
  newKey(brandId: string, scopes: string[], expiresAt?: string): Promise<{ id: string; secret: string }>
  call(method: string, path: string, options?: CallOptions): Promise<HttpAnswer>
  /** JSON in, JSON out, with the brand's key. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: any }>
  get(path: string): Promise<{ status: number; body: any }>
  close(): Promise<void>
}

export interface CallOptions {
  headers?: Record<string, string>
  body?: string | Uint8Array
  key?: string
}

export const allScopes = [
  'products:write',
  'prices:write',
  'supply:write',
  'windows:write',
  'images:write',
  'connections:read',
  'connections:write',
  'orders:read',
  'orders:write',
]

const system = { viewer: systemViewer('test') }

export async function startApi(more: (runtime: TestRuntime) => Service[] = () => []): Promise<ApiHarness> {
  const runtime = await testRuntime()
  const socket = join(runtime.dir, 'api.sock')
  const limits = { requestsPerSecond: 1_000, maxOutboxAgeMs: 10_000, maxOutboxBytes: 1024 ** 3, maxLateMs: 10_000 }
  const folders = { blobs: join(runtime.dir, 'blobs'), renditionDir: join(runtime.dir, 'renditions'), threads: 1 }
  const services = compose([
    createAccounts(runtime.configOf('accounts'), runtime),
    createCatalog(runtime.configOf('catalog'), runtime),
    createPricing(runtime.configOf('pricing'), runtime),
    createStock(runtime.configOf('stock'), runtime),
    createOrders(runtime.configOf('orders'), runtime),
    createMedia({ ...runtime.configOf('media'), ...folders }, runtime),
    ...more(runtime),
    createIntegration({ ...runtime.configOf('integration'), http: { socketPath: socket }, ...limits }, runtime),
  ])
  await services.start()
  const accounts = connectPeer(runtime, runtime.configOf('test'), 'accounts', AccountsService)

  const newKey: ApiHarness['newKey'] = async (organisationId, scopes, expiresAt = '') => {
    const { key, secret } = await accounts.createApiKey({ name: 'ERP', scopes, expiresAt, organisationId }, system)
    return { id: key!.id, secret }
  }
  const newBrand: ApiHarness['newBrand'] = async (slug) => {
    const request = CreateOrganisationRequest.fromPartial({ kind: 'BRAND', name: slug, slug, country: 'NL' })
    const brandId = (await accounts.createOrganisation(request, system)).organisation!.id
    return { brandId, key: (await newKey(brandId, allScopes)).secret }
  }
  const { brandId, key } = await newBrand('halden')
  const call: ApiHarness['call'] = (method, path, options = {}) => send(socket, method, path, { key, ...options })
  const json = async (answer: Promise<HttpAnswer>) => {
    const { status, text } = await answer
    return { status, body: text === '' ? undefined : JSON.parse(text) }
  }
  return {
    runtime,
    accounts,
    socket,
    brandId,
    key,
    newBrand,
    newKey,
    call,
    post: (path, body, headers = {}) =>
      json(
        call('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
      ),
    get: (path) => json(call('GET', path)),
    async close() {
      accounts.close()
      await services.stop()
      await runtime.close()
    },
  }
}

function send(
  socketPath: string,
  method: string,
  path: string,
  { headers = {}, body, key }: CallOptions,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const authorization: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}
    const request = httpRequest({ socketPath, method, path, headers: { ...authorization, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** A product record that nothing is wrong with. */
export function productRecord(over: Record<string, unknown> = {}): Record<string, unknown> {
  const styleNumber = (over['styleNumber'] as string | undefined) ?? 'HAL-1042'
  const colourCode = (over['colourCode'] as string | undefined) ?? '210'
  return {
    styleNumber,
    styleName: 'Ida Blouse',
    colourCode,
    colourName: 'Sea Mist',
    colourFamily: 'green',
    category: 'women/blouses',
    gender: 'women',
    seasons: ['SS27'],
    sizeScale: { name: 'alpha-women', sizes: ['S', 'M'] },
    variants: ['S', 'M'].map((size) => ({ sku: `${styleNumber}-${colourCode}-${size}`, size })),
    ...over,
  }
}
