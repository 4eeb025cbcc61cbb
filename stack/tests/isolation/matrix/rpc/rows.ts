/** Every RPC: who is answered what. Services check again, whoever calls. */
import type { Table } from '../row.ts'
import { goodsRows } from './goods-rows.ts'
import { peopleRows } from './people-rows.ts'
import { tradeRows } from './trade-rows.ts'

export const rpcRows: Table = { ...peopleRows, ...goodsRows, ...tradeRows }
