import type { Resolvers } from '../../gen/resolvers.ts'
import { copyPriceList } from './mutations/copyPriceList.ts'
import { createPriceList } from './mutations/createPriceList.ts'
import { discardPendingChange } from './mutations/discardPendingChange.ts'
import { editPendingPrices } from './mutations/editPendingPrices.ts'
import { importPendingPrices } from './mutations/importPendingPrices.ts'
import { publishPriceList } from './mutations/publishPriceList.ts'
import { updatePriceList } from './mutations/updatePriceList.ts'
import { pendingChange } from './queries/pendingChange.ts'
import { priceList } from './queries/priceList.ts'
import { priceLists } from './queries/priceLists.ts'
import { priceRowChoices } from './queries/priceRowChoices.ts'

export const resolvers: Resolvers = {
  Query: { priceLists, priceList, pendingChange, priceRowChoices },
  Mutation: {
    createPriceList,
    copyPriceList,
    updatePriceList,
    editPendingPrices,
    importPendingPrices,
    publishPriceList,
    discardPendingChange,
  },
}
