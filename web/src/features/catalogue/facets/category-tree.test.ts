import { expect, test } from 'vitest'
import { categoryTree, holdsChosen } from './category-tree.ts'

const value = (path: string, count: number) => ({ value: path, label: path.split('/').at(-1)!, count })

test('paths become a tree, each level by count', () => {
  const tree = categoryTree([value('women', 9), value('men', 12), value('women/tops', 3), value('women/dresses', 6)])
  expect(tree.map((node) => node.path)).toEqual(['men', 'women'])
  expect(tree[1]!.children.map((node) => node.path)).toEqual(['women/dresses', 'women/tops'])
})

test('a missing parent is made', () => {
  const [root] = categoryTree([value('women/dresses/midi', 2)])
  expect(root!.path).toBe('women')
  expect(root!.children[0]!.children[0]!.count).toBe(2)
})

test('a branch knows what is chosen below it', () => {
  const [root] = categoryTree([value('women/dresses', 2)])
  expect(holdsChosen(root!, ['women/dresses'])).toBe(true)
  expect(holdsChosen(root!, ['womens'])).toBe(false)
})
