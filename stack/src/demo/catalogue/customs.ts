import type { FabricName } from '../pictures/drawing.ts'
import type { GarmentType } from '../pictures/garments.ts'

const synthetic = (fabric: FabricName) =>
  fabric === 'nylon' || fabric === 'ripstop' || fabric === 'fleece' || fabric === 'satin' || fabric === 'mesh'

/** HS code for men's and women's goods (unisex and children's count as men's); chapters 61 to 65. */
export function hsCodeOf(type: GarmentType, gender: string, fabric: FabricName): string {
  const women = gender === 'women' || gender === 'girls'
  const pick = (men: string, hers: string) => (women ? hers : men)
  switch (type) {
    case 't-shirt':
    case 'tank':
      return '61091000'
    case 'polo':
      return pick('61051000', '61061000')
    case 'shirt':
    case 'overshirt':
      return pick('62052000', '62063000')
    case 'blouse':
    case 'camisole':
      return fabric === 'satin' ? '62064000' : '62063000'
    case 'sweater':
    case 'cardigan':
    case 'knit-vest':
      return '61101130'
    case 'hoodie':
    case 'sweatshirt':
      return '61102091'
    case 'fleece':
      return '61103091'
    case 'blazer':
    case 'waistcoat':
      return pick('62033100', '62043100')
    case 'coat':
      return pick('62012000', '62022000')
    case 'trench':
      return pick('62013000', '62023000')
    case 'denim-jacket':
      return pick('62033290', '62043290')
    case 'bomber':
    case 'puffer':
    case 'gilet':
    case 'parka':
    case 'shell':
      return pick('62014090', '62024090')
    case 'dress':
    case 'wrap-dress':
    case 'shirt-dress':
    case 'slip-dress':
      return synthetic(fabric) ? '62044300' : '62044200'
    case 'knit-dress':
      return '61044400'
    case 'skirt':
    case 'pencil-skirt':
    case 'pleated-skirt':
    case 'mini-skirt':
      return synthetic(fabric) ? '62045300' : '62045200'
    case 'jeans':
      return pick('62034231', '62046231')
    case 'chino':
    case 'wide-trousers':
      return fabric === 'wool' ? pick('62034110', '62046110') : pick('62034235', '62046239')
    case 'shorts':
      return pick('62034290', '62046290')
    case 'joggers':
      return pick('61034200', '61046200')
    case 'leggings':
      return '61046300'
    case 'swimsuit':
      return '61124190'
    case 'swim-shorts':
      return '62111100'
    case 'sneaker':
      return fabric === 'canvas' ? '64041990' : pick('64039996', '64039998')
    case 'high-top':
    case 'runner':
      return '64041190'
    case 'boot':
    case 'chelsea-boot':
      return pick('64039196', '64039198')
    case 'loafer':
    case 'derby':
    case 'ballerina':
      return pick('64039996', '64039998')
    case 'sandal':
      return pick('64039936', '64039938')
    case 'tote':
    case 'crossbody':
    case 'bucket':
      return fabric === 'canvas' ? '42022290' : '42022100'
    case 'backpack':
      return '42029291'
    case 'belt':
      return '42033000'
    case 'scarf':
      return '61171000'
    case 'socks':
      return '61159500'
    case 'hat':
      return '65040000'
    case 'beanie':
    case 'cap':
      return '65050090'
  }
}
