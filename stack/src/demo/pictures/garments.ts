import type { Drawing } from './drawing.ts'
import { blouse } from './garments/blouse.ts'
import { chino, jeans, joggers, leggings, shorts, wideTrousers } from './garments/bottoms.ts'
import { camisole, dress, knitDress, shirtDress, slipDress, wrapDress } from './garments/dresses.ts'
import { backpack, bucket, crossbody, tote } from './garments/goods/bags.ts'
import { beanie, belt, cap, hat, scarf, socks } from './garments/goods/accessories.ts'
import { bomber, denimJacket, fleece, gilet, overshirt, parka, puffer, shell } from './garments/jackets.ts'
import { cardigan, knitVest, sweater } from './garments/knitwear.ts'
import { polo } from './garments/polo.ts'
import { ballerina, boot, chelseaBoot, derby, loafer, sandal } from './garments/shoes/leather.ts'
import { highTop, runner, sneaker } from './garments/shoes/trainers.ts'
import { shirt } from './garments/shirt.ts'
import { miniSkirt, pencilSkirt, pleatedSkirt, skirt, swimShorts, swimsuit, tank } from './garments/skirts.ts'
import { hoodie, sweatshirt } from './garments/sweat.ts'
import { tShirt } from './garments/t-shirt.ts'
import { blazer, coat, trench, waistcoat } from './garments/tailoring.ts'
import type { Random } from './random.ts'
import { randomOf } from './random.ts'

const garments = {
  't-shirt': tShirt, polo, shirt, blouse, sweater, cardigan, 'knit-vest': knitVest, hoodie, sweatshirt, blazer, coat, trench, waistcoat,
  'denim-jacket': denimJacket, bomber, puffer, gilet, parka, shell, fleece, overshirt,
  dress, 'wrap-dress': wrapDress, 'shirt-dress': shirtDress, 'slip-dress': slipDress, camisole, 'knit-dress': knitDress,
  chino, 'wide-trousers': wideTrousers, jeans, shorts, joggers, leggings,
  tank, skirt, 'pencil-skirt': pencilSkirt, 'pleated-skirt': pleatedSkirt, 'mini-skirt': miniSkirt, swimsuit, 'swim-shorts': swimShorts,
  sneaker, 'high-top': highTop, runner, boot, 'chelsea-boot': chelseaBoot, loafer, derby, sandal, ballerina,
  tote, crossbody, backpack, bucket, belt, scarf, beanie, cap, socks, hat,
} satisfies Record<string, (random: Random, back: boolean) => Drawing>

export type GarmentType = keyof typeof garments
export const garmentTypes = Object.keys(garments) as GarmentType[]

/** The cut of a style: the same seed gives the same cut, front and back. */
export const drawingOf = (type: GarmentType, seed: number, back: boolean): Drawing => garments[type](randomOf(seed), back)
