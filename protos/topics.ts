/** Every topic there is: what it carries, by which key, and who alone writes it (architecture, section 2). */
import { Organisation } from './gen/accounts/topic/v1/organisation.ts'
import { DeliveryWindow } from './gen/catalog/topic/v1/delivery_window.ts'
import { Listing } from './gen/catalog/topic/v1/listing.ts'
import { Product } from './gen/catalog/topic/v1/product.ts'
import { Connection } from './gen/connections/topic/v1/connection.ts'
import { MatchMaking } from './gen/connections/topic/v1/match_making.ts'
import { Completeness } from './gen/enrichment/topic/v1/completeness.ts'
import { EnrichedProduct } from './gen/enrichment/topic/v1/enriched_product.ts'
import { ImageSet } from './gen/media/topic/v1/image_set.ts'
import { Availability } from './gen/orders/topic/v1/availability.ts'
import { Order } from './gen/orders/topic/v1/order.ts'
import { OrderEvent } from './gen/orders/topic/v1/order_event.ts'
import { PriceList, ProductPrices } from './gen/pricing/topic/v1/price_list.ts'
import { ProductSupply } from './gen/stock/topic/v1/product_supply.ts'
import type { TopicContract } from './topic-contract.ts'

interface Codec<Message> {
  encode(message: Message): { finish(): Uint8Array }
  decode(bytes: Uint8Array): Message
}

/** Topics keyed by product id share this number, so that one worker can join them. Fixed for life. */
export const PRODUCT_PARTITIONS = 8

function define<Message>(
  name: string,
  key: string,
  partitions: number,
  codec: Codec<Message>,
  messageType: string,
  cleanup: 'compact' | 'delete' = 'compact',
): TopicContract<Message> {
  return {
    name,
    owner: name.slice(0, name.indexOf('.')),
    key,
    partitions,
    cleanup,
    messageType,
    encode: (message) => codec.encode(message).finish(),
    decode: (bytes) => codec.decode(bytes),
  }
}

const pkg = 'selvedge'

export const topics = {
  organisation: define(
    'accounts.organisation.v1',
    'organisation id',
    4,
    Organisation,
    `${pkg}.accounts.topic.v1.Organisation`,
  ),
  product: define('catalog.product.v1', 'product id', PRODUCT_PARTITIONS, Product, `${pkg}.catalog.topic.v1.Product`),
  listing: define('catalog.listing.v1', 'product id', PRODUCT_PARTITIONS, Listing, `${pkg}.catalog.topic.v1.Listing`),
  deliveryWindow: define(
    'catalog.delivery-window.v1',
    'window id',
    4,
    DeliveryWindow,
    `${pkg}.catalog.topic.v1.DeliveryWindow`,
  ),
  priceList: define('pricing.price-list.v1', 'price list id', 4, PriceList, `${pkg}.pricing.topic.v1.PriceList`),
  productPrices: define(
    'pricing.product-prices.v1',
    'product id',
    PRODUCT_PARTITIONS,
    ProductPrices,
    `${pkg}.pricing.topic.v1.ProductPrices`,
  ),
  productSupply: define(
    'stock.product-supply.v1',
    'product id',
    PRODUCT_PARTITIONS,
    ProductSupply,
    `${pkg}.stock.topic.v1.ProductSupply`,
  ),
  connection: define(
    'connections.connection.v1',
    'connection id',
    4,
    Connection,
    `${pkg}.connections.topic.v1.Connection`,
  ),
  matchMaking: define(
    'connections.match-making.v1',
    'match-making id',
    4,
    MatchMaking,
    `${pkg}.connections.topic.v1.MatchMaking`,
  ),
  order: define('orders.order.v1', 'order id', 8, Order, `${pkg}.orders.topic.v1.Order`),
  orderEvent: define('orders.order-event.v1', 'order id', 8, OrderEvent, `${pkg}.orders.topic.v1.OrderEvent`, 'delete'),
  availability: define(
    'orders.availability.v1',
    'product id',
    PRODUCT_PARTITIONS,
    Availability,
    `${pkg}.orders.topic.v1.Availability`,
  ),
  imageSet: define('media.image-set.v1', 'product id', PRODUCT_PARTITIONS, ImageSet, `${pkg}.media.topic.v1.ImageSet`),
  enrichedProduct: define(
    'enrichment.product.v1',
    'product id',
    PRODUCT_PARTITIONS,
    EnrichedProduct,
    `${pkg}.enrichment.topic.v1.EnrichedProduct`,
  ),
  completeness: define(
    'enrichment.completeness.v1',
    'product id',
    PRODUCT_PARTITIONS,
    Completeness,
    `${pkg}.enrichment.topic.v1.Completeness`,
  ),
} as const

/** Owners that make their records of what they read on other topics; all others own truth. */
export const derivedOwners: readonly string[] = ['enrichment']

/** All topics of one owner, to be created when it starts. */
export function topicsOf(owner: string): TopicContract<any>[] {
  return Object.values(topics).filter((topic) => topic.owner === owner)
}

/** The topic of a record, by name. */
export function topicNamed(name: string): TopicContract<any> | undefined {
  return Object.values(topics).find((topic) => topic.name === name)
}
