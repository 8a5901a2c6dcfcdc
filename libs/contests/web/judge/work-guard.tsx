import { Component, type ReactNode } from 'react';

/** A part of the bench that did not come over a broken line must not take the rubric with it. */
export class WorkGuard extends Component<{ readonly children: ReactNode; readonly broken: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } { return { broken: true }; }
  override render(): ReactNode { return this.state.broken ? this.props.broken : this.props.children; }
}
