import { createApi } from '@reduxjs/toolkit/query/react'
import { baseQuery } from './base-query.ts'

/** Names by which a mutation says what it made stale. */
export const tagTypes = [
  'Viewer',
  'Brand',
  'Connection',
  'Product',
  'Search',
  'WorkingOrder',
  'Order',
  'PriceList',
  'PendingChange',
  'Window',
  'Notice',
  'Team',
  'Door',
  'ApiKey',
  'Organisation',
  'Consumer',
  'ViewBuild',
  'Backup',
] as const

/** The one API of the app. Features add their endpoints with `api.injectEndpoints`. */
export const api = createApi({
  reducerPath: 'api',
  baseQuery,
  tagTypes,
  endpoints: () => ({}),
  keepUnusedDataFor: 120,
  refetchOnReconnect: true,
})
