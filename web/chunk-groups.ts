/** One package of node_modules, whatever folder the package manager put it in. */
const packages = (...names: string[]) => new RegExp(`[\\\\/]node_modules[\\\\/](?:${names.join('|')})[\\\\/]`)

/**
 * Libraries every page needs, apart from our code, so that a release of ours leaves them in the browser's cache.
 * Mantine is not listed: what the frame uses stays with the frame, the rest is split to the routes that use it.
 */
export const chunkGroups = [
  { name: 'react', test: packages('react', 'react-dom', 'scheduler', 'use-sync-external-store'), priority: 3 },
  { name: 'data', test: packages('@reduxjs/toolkit', 'react-redux', 'redux', 'immer', 'reselect', 'redux-thunk', 'graphql-ws', 'idb-keyval'), priority: 2 },
  { name: 'router', test: packages('@tanstack/react-router', '@tanstack/router-core', '@tanstack/history', '@tanstack/react-store', '@tanstack/store'), priority: 2 },
]
