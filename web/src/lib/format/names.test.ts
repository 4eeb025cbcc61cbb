import { expect, test } from 'vitest'
import { categoryName, countryName, groupsOf, kindsOf, siteAddress, siteName } from './names.ts'

test('countries by name, unknown ones as they are', () => {
  expect(countryName('NL', 'en-GB')).toBe('Netherlands')
  expect(countryName('somewhere', 'en-GB')).toBe('somewhere')
})

test('a category path reads as words', () => expect(categoryName('women/knitwear')).toBe('Women, knitwear'))

test('a site is named without its protocol', () => expect(siteName('https://kade12.example/')).toBe('kade12.example'))

test.each([
  ['kade12.example', 'https://kade12.example'],
  ['http://kade12.example', 'http://kade12.example'],
  ['javascript:alert(1)', undefined],
  ['not a site at all', undefined],
])('%s opens %s', (url, address) => expect(siteAddress(url)).toBe(address))

test('kinds of a tree stand once, whoever they are for', () =>
  expect(kindsOf(['women/knitwear', 'men/knitwear', 'men/coats'])).toEqual(['Knitwear', 'coats']))

test('categories stand together by whom they are for', () =>
  expect(groupsOf(['women/knitwear', 'men/coats', 'women/tops', 'home'])).toEqual([
    { group: 'Women', kinds: 'knitwear, tops' },
    { group: 'Men', kinds: 'coats' },
    { group: 'Home', kinds: '' },
  ]))
