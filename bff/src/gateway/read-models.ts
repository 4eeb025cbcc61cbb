/** The read models that resolvers ask. One line each: the query object over the view's file. */
import { join } from 'node:path'
import type { Runtime } from '@selvedge/platform/runtime/runtime'
import type { View } from '@selvedge/platform/views/view'
import { brandProductsQuery, countedTopics, mergedTopics } from '../read-models/brand-products/query.ts'
import { brandProductsView } from '../read-models/brand-products/view.ts'
import { orderStatusQuery } from '../read-models/order-status/query.ts'
import { orderStatusView } from '../read-models/order-status/view.ts'
import { productCodesQuery } from '../read-models/product-codes/query.ts'
import { productCodesView } from '../read-models/product-codes/view.ts'
import { productFactsQuery } from '../read-models/product-facts/query.ts'
import { productFactsView } from '../read-models/product-facts/view.ts'
import { productSearchQuery } from '../read-models/product-search/query.ts'
import { productSearchView } from '../read-models/product-search/view.ts'
import { openLiveReader } from '../read-models/live-reader.ts'
import { openLiveGenerations } from '../read-models/live-generations.ts'
import type { ViewReader } from '../read-models/view-reader.ts'
import { viewerQuery } from '../read-models/viewer/query.ts'
import { viewerView } from '../read-models/viewer/view.ts'
import type { GatewayConfig } from './config.ts'
import type { WrittenCheck } from './written.ts'

interface Opening {
  /**
   * Opens a view's file; the gateway then also watches its age, waits for writes to reach it and closes it.
   * @param notAwaited topics it consumes whose writes it does not show: nobody waits until it has them
   */
  open(view: View, notAwaited?: readonly string[]): Promise<ViewReader>
  /** Says how a write reaches a model that does not consume its topic itself. */
  check(check: WrittenCheck): void
  /** Called at stop, the last first. */
  onClose(close: () => unknown): void
  config: GatewayConfig
  runtime: Runtime
}

export type ReadModels = Awaited<ReturnType<typeof openQueries>>

async function openQueries({ open, check, onClose, config, runtime }: Opening) {
  const search = await runtime.searchIn(join(config.dataDir, 'search'), config.searchThreads)
  const productSearch = productSearchQuery(await open(productSearchView(search, runtime.clock)), search, runtime.signal)
  onClose(productSearch.close)
  // Reads the index into memory before anybody waits for it.
  productSearch.ask((index) => index.position()).catch(() => {})
  const brandProducts = brandProductsQuery(await open(brandProductsView, countedTopics))
  check({ topics: mergedTopics, view: brandProductsView.name, hasApplied: brandProducts.hasMerged })
  return {
    brandProducts,
    orderStatus: orderStatusQuery(await open(orderStatusView)),
    productSearch,
    productCodes: productCodesQuery(await open(productCodesView)),
    productFacts: productFactsQuery(await open(productFactsView)),
    viewer: viewerQuery(await open(viewerView)),
  }
}

export interface OpenedReadModels {
  models: ReadModels
  /** Every view that was opened, by its name. */
  readers: ReadonlyMap<string, ViewReader>
  checks: readonly WrittenCheck[]
  /** Views that are shown as far as they are, because their version is still being built. */
  notShown(): Promise<string[]>
  close(): Promise<void>
}

/** @throws DatabaseUnavailableError when the projector has not made the files in time; nothing stays open then */
export async function openReadModels(config: GatewayConfig, runtime: Runtime): Promise<OpenedReadModels> {
  const readers = new Map<string, ViewReader>()
  const checks: WrittenCheck[] = []
  const closing: (() => unknown)[] = []
  const close = async () => {
    for (let step = closing.pop(); step; step = closing.pop()) await step()
  }
  const onError = (error: unknown) => runtime.logger.error({ err: error }, 'which views are live cannot be told')
  const generations = await openLiveGenerations(config.dataDir, { ...runtime, onError })
  closing.push(() => generations.close())
  const open = async (view: View, notAwaited: readonly string[] = []) => {
    const reader = await openLiveReader(view, generations, runtime)
    readers.set(view.name, reader)
    closing.push(() => reader.close())
    const shown = view.sources.map(({ topic }) => topic.name).filter((name) => !notAwaited.includes(name))
    checks.push({ topics: shown, view: view.name, hasApplied: reader.hasApplied })
    return reader
  }
  const opening: Opening = {
    open,
    check: (check) => void checks.push(check),
    onClose: (step) => void closing.push(step),
    config,
    runtime,
  }
  try {
    const models = await openQueries(opening)
    const views = [...readers.values()].map(({ view }) => view)
    const notShown = async () => {
      const found = await Promise.all(views.map(generations.find))
      return found.filter(({ isLive }) => !isLive).map(({ view }) => view.name)
    }
    return { models, readers, checks, notShown, close }
  } catch (error) {
    await close()
    throw error
  }
}
