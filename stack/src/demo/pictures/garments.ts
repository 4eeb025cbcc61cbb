import type { Drawing } from './drawing.ts'
import { blouse } from './garments/blouse.ts'
import { chino } from './garments/bottoms/chino.ts'
import { jeans } from './garments/bottoms/jeans.ts'
import { joggers } from './garments/bottoms/joggers.ts'
import { leggings } from './garments/bottoms/leggings.ts'
import { shorts } from './garments/bottoms/shorts.ts'
import { wideTrousers } from './garments/bottoms/wide-trousers.ts'
import { camisole, slipDress } from './garments/dresses/slip.ts'
import { dress } from './garments/dresses/dress.ts'
import { knitDress } from './garments/dresses/knit-dress.ts'
import { shirtDress } from './garments/dresses/shirt-dress.ts'
import { wrapDress } from './garments/dresses/wrap-dress.ts'
import { backpack } from './garments/goods/backpack.ts'
import { bucket } from './garments/goods/bucket.ts'
import { crossbody } from './garments/goods/crossbody.ts'
import { tote } from './garments/goods/tote.ts'
import { beanie } from './garments/goods/beanie.ts'
import { belt } from './garments/goods/belt.ts'
import { cap } from './garments/goods/cap.ts'
import { hat } from './garments/goods/hat.ts'
import { scarf } from './garments/goods/scarf.ts'
import { socks } from './garments/goods/socks.ts'
import { bomber } from './garments/jackets/bomber.ts'
import { denimJacket } from './garments/jackets/denim-jacket.ts'
import { fleece } from './garments/jackets/fleece.ts'
import { gilet, puffer } from './garments/jackets/quilted.ts'
import { overshirt } from './garments/jackets/overshirt.ts'
import { parka } from './garments/jackets/parka.ts'
import { shell } from './garments/jackets/shell.ts'
import { cardigan } from './garments/knitwear/cardigan.ts'
import { knitVest } from './garments/knitwear/knit-vest.ts'
import { sweater } from './garments/knitwear/sweater.ts'
import { polo } from './garments/polo.ts'
import { ballerina } from './garments/shoes/ballerina.ts'
import { boot } from './garments/shoes/boot.ts'
import { chelseaBoot } from './garments/shoes/chelsea-boot.ts'
import { derby } from './garments/shoes/derby.ts'
import { loafer } from './garments/shoes/loafer.ts'
import { sandal } from './garments/shoes/sandal.ts'
import { highTop } from './garments/shoes/high-top.ts'
import { runner } from './garments/shoes/runner.ts'
import { sneaker } from './garments/shoes/sneaker.ts'
import { shirt } from './garments/shirt.ts'
import { miniSkirt } from './garments/skirts/mini-skirt.ts'
import { pencilSkirt } from './garments/skirts/pencil-skirt.ts'
import { pleatedSkirt } from './garments/skirts/pleated-skirt.ts'
import { skirt } from './garments/skirts/skirt.ts'
import { swimShorts } from './garments/swim/swim-shorts.ts'
import { swimsuit } from './garments/swim/swimsuit.ts'
import { tank } from './garments/tank.ts'
import { hoodie } from './garments/sweats/hoodie.ts'
import { sweatshirt } from './garments/sweats/sweatshirt.ts'
import { tShirt } from './garments/t-shirt.ts'
import { blazer } from './garments/tailoring/blazer.ts'
import { coat } from './garments/tailoring/coat.ts'
import { trench } from './garments/tailoring/trench.ts'
import { waistcoat } from './garments/tailoring/waistcoat.ts'
import type { Random } from './random.ts'
import { randomOf } from './random.ts'

const garments = {
  't-shirt': tShirt,
  polo,
  shirt,
  blouse,
  sweater,
  cardigan,
  'knit-vest': knitVest,
  hoodie,
  sweatshirt,
  blazer,
  coat,
  trench,
  waistcoat,
  'denim-jacket': denimJacket,
  bomber,
  puffer,
  gilet,
  parka,
  shell,
  fleece,
  overshirt,
  dress,
  'wrap-dress': wrapDress,
  'shirt-dress': shirtDress,
  'slip-dress': slipDress,
  camisole,
  'knit-dress': knitDress,
  chino,
  'wide-trousers': wideTrousers,
  jeans,
  shorts,
  joggers,
  leggings,
  tank,
  skirt,
  'pencil-skirt': pencilSkirt,
  'pleated-skirt': pleatedSkirt,
  'mini-skirt': miniSkirt,
  swimsuit,
  'swim-shorts': swimShorts,
  sneaker,
  'high-top': highTop,
  runner,
  boot,
  'chelsea-boot': chelseaBoot,
  loafer,
  derby,
  sandal,
  ballerina,
  tote,
  crossbody,
  backpack,
  bucket,
  belt,
  scarf,
  beanie,
  cap,
  socks,
  hat,
} satisfies Record<string, (random: Random, back: boolean) => Drawing>

export type GarmentType = keyof typeof garments
export const garmentTypes = Object.keys(garments) as GarmentType[]

/** The cut of a style: the same seed gives the same cut, front and back. */
export const drawingOf = (type: GarmentType, seed: number, back: boolean): Drawing =>
  garments[type](randomOf(seed), back)
