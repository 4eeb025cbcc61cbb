/** One package of node_modules, whatever folder the package manager put it in. */
const packages = (...names: string[]) => new RegExp(`[\\\\/]node_modules[\\\\/](?:${names.join('|')})[\\\\/]`)

/** Our components that bring Mantine or the virtualiser along; only routes that use them load them. */
const heavy =
  /[\\/](Dialog|ConfirmDialog|Drawer|KeyboardHelp|TextInput|PasswordInput|NumberInput|Textarea|Select|MultiSelect|SearchBox|FacetList|Table|TableHead|TableRow|use-row-window|use-row-keys)\.(tsx?|module\.css)/

/**
 * Libraries every page needs, apart from our code, so that a release of ours leaves them in the browser's cache;
 * then our own small parts in one piece instead of forty. Mantine is not listed: it goes with the routes that use it.
 */
export const chunkGroups = [
  { name: 'react', test: packages('react', 'react-dom', 'scheduler', 'use-sync-external-store'), priority: 3 },
  {
    name: 'data',
    test: packages(
      '@reduxjs/toolkit',
      'react-redux',
      'redux',
      'immer',
      'reselect',
      'redux-thunk',
      'graphql-ws',
      'idb-keyval',
    ),
    priority: 2,
  },
  {
    name: 'router',
    test: packages(
      '@tanstack/react-router',
      '@tanstack/router-core',
      '@tanstack/history',
      '@tanstack/react-store',
      '@tanstack/store',
    ),
    priority: 2,
  },
  {
    name: 'kit',
    test: (id: string) =>
      /[\\/]web[\\/]src[\\/](components[\\/]ui|lib)[\\/]/.test(id) && !heavy.test(id) && !id.endsWith('pseudo.ts'),
    priority: 1,
  },
]
