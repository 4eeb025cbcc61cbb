import type { Resolvers } from '../../gen/resolvers.ts'
import { activateWorkingOrder } from './mutations/activateWorkingOrder.ts'
import { addToWorkingOrder } from './mutations/addToWorkingOrder.ts'
import { createWorkingOrder } from './mutations/createWorkingOrder.ts'
import { moveLines } from './mutations/moveLines.ts'
import { placeWorkingOrder } from './mutations/placeWorkingOrder.ts'
import { removeLines } from './mutations/removeLines.ts'
import { removeWorkingOrder } from './mutations/removeWorkingOrder.ts'
import { renameWorkingOrder } from './mutations/renameWorkingOrder.ts'
import { setCells } from './mutations/setCells.ts'
import { setPart } from './mutations/setPart.ts'
import { activeWorkingOrder } from './queries/activeWorkingOrder.ts'
import { checkWorkingOrder } from './queries/checkWorkingOrder.ts'
import { resolveSkus } from './queries/resolveSkus.ts'
import { workingOrder } from './queries/workingOrder.ts'
import { workingOrders } from './queries/workingOrders.ts'
import { OrderProblem } from './types/OrderProblem.ts'
import { WorkingLine, WorkingPart } from './types/WorkingLine.ts'
import { WorkingOrder } from './types/WorkingOrder.ts'
import { PlacedPart, WorkingOrderPlaced } from './types/WorkingOrderPlaced.ts'

export const resolvers: Resolvers = {
  Query: { workingOrders, workingOrder, activeWorkingOrder, checkWorkingOrder, resolveSkus },
  Mutation: {
    createWorkingOrder,
    renameWorkingOrder,
    removeWorkingOrder,
    activateWorkingOrder,
    addToWorkingOrder,
    removeLines,
    moveLines,
    setCells,
    setPart,
    placeWorkingOrder,
  },
  WorkingOrder,
  WorkingLine,
  WorkingPart,
  OrderProblem,
  WorkingOrderPlaced,
  PlacedPart,
}
