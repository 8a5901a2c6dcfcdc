import { Component, type ReactNode } from 'react';

interface PageGuardProps { readonly at: string; readonly broken: ReactNode; readonly children: ReactNode }
interface PageGuardState { readonly brokenAt: string | null }

/** A page that throws shows a way out instead of a white screen; going elsewhere tries again. */
export class PageGuard extends Component<PageGuardProps, PageGuardState> {
  override state: PageGuardState = { brokenAt: null };
  static getDerivedStateFromError(): Partial<PageGuardState> { return { brokenAt: '' }; }
  static getDerivedStateFromProps({ at }: PageGuardProps, { brokenAt }: PageGuardState): Partial<PageGuardState> | null {
    if (brokenAt === '') return { brokenAt: at };
    return brokenAt !== null && brokenAt !== at ? { brokenAt: null } : null;
  }
  override render(): ReactNode { return this.state.brokenAt === null ? this.props.children : this.props.broken; }
}
