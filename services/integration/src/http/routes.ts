import type { Route } from './route.ts'
import { getOrder } from './routes/get-order.ts'
import { getProduct } from './routes/get-product.ts'
import { listConnections } from './routes/list-connections.ts'
import { listPriceLists } from './routes/list-price-lists.ts'
import { listProducts } from './routes/list-products.ts'
import { listWindows } from './routes/list-windows.ts'
import { getFeedCursor, putFeedCursor } from './routes/feed-cursor.ts'
import { postContractCheck } from './routes/post-contract-check.ts'
import { postConfirmation } from './routes/post-confirmation.ts'
import { postCustomerCodes } from './routes/post-customer-codes.ts'
import { postImage } from './routes/post-image.ts'
import { postPriceLists } from './routes/post-price-lists.ts'
import { postPriceRows } from './routes/post-price-rows.ts'
import { postProducts } from './routes/post-products.ts'
import { postRejection } from './routes/post-rejection.ts'
import { postShipment } from './routes/post-shipment.ts'
import { postSupply } from './routes/post-supply.ts'
import { postWindows } from './routes/post-windows.ts'
import { readFeed } from './routes/read-feed.ts'

/** The whole API, in the order of its document. */
export const routes: readonly Route[] = [
  postProducts,
  listProducts,
  getProduct,
  postPriceLists,
  listPriceLists,
  postPriceRows,
  postSupply,
  postWindows,
  listWindows,
  postImage,
  listConnections,
  postCustomerCodes,
  readFeed,
  getFeedCursor,
  putFeedCursor,
  getOrder,
  postConfirmation,
  postRejection,
  postShipment,
  postContractCheck,
]
