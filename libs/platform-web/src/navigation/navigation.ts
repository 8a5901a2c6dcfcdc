import { Link, Redirect, Route, Switch, useLocation, useParams as useAnyParams } from 'wouter';

export { Link, Redirect, Route, Switch };
/** The page's path, without host and query. */
export const usePath = (): string => useLocation()[0];
/** Goes to a path of ours. */
export const useNavigate = (): ((to: string, how?: { readonly replace?: boolean }) => void) => useLocation()[1];
/** What stands in the places of the route, such as `:classId`. */
export const useParams = (): Readonly<Partial<Record<string, string>>> => useAnyParams();
