import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  /** What stands in the place of what broke. Give the boundary a `key` that changes when it is worth trying again. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a fault of ours, or a page that could not be fetched, from taking the whole house down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
