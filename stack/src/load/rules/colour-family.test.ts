import { expect, test } from 'vitest'
import { colourFamilyOf } from './colour-family.ts'

test('a colour is found by what its name ends with, and by the first of several', () => {
  const cases = {
    'dark blue': 'blue',
    'Medium Slate Blue': 'blue',
    'black/white': 'black',
    'dark grey multicolor': 'grey',
    offwhite: 'white',
    'black denim': 'black',
    denim: 'blue',
    'rose gold-coloured': 'metallic',
    cognac: 'brown',
    '': 'multi',
    multicoloured: 'multi',
    ' bordeaux ': 'red',
    Lavender: 'purple',
    Gray: 'grey',
  }
  for (const [name, family] of Object.entries(cases)) expect([name, colourFamilyOf(name)]).toEqual([name, family])
})
