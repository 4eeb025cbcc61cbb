import { createListenerMiddleware } from '@reduxjs/toolkit'

/** Side effects of actions. Features add theirs with `listeners.startListening` when their route loads. */
export const listeners = createListenerMiddleware()
