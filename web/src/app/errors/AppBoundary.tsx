import { Component, type ReactNode } from 'react'
import { ErrorState } from '../../components/ui/ErrorState.tsx'

/** The last net, for what breaks outside a page. Edits are kept in the browser, so a reload loses nothing. */
export class AppBoundary extends Component<{ children: ReactNode }, { cause: unknown }> {
  override state = { cause: undefined }

  static getDerivedStateFromError(cause: unknown) {
    return { cause }
  }

  override render() {
    if (this.state.cause === undefined) return this.props.children
    return <ErrorState error={this.state.cause} onRetry={() => location.reload()} />
  }
}
