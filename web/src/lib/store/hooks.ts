import type { ThunkDispatch, UnknownAction } from '@reduxjs/toolkit'
import { useDispatch, useSelector } from 'react-redux'
import type { RootState } from './root-reducer.ts'

export type AppDispatch = ThunkDispatch<RootState, unknown, UnknownAction>

/** The typed hooks; the plain ones of react-redux know nothing of our state. */
export const useAppDispatch = useDispatch.withTypes<AppDispatch>()
export const useAppSelector = useSelector.withTypes<RootState>()
