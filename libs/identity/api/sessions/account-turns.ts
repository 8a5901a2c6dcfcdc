/**
 * Tries for one account, one after the other: a lock that is read before the failure of the try before is written would let
 * any number of tries through that are sent at once. Waiting here holds no database connection.
 */
export class AccountTurns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(account: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(account) ?? Promise.resolve()).then(work, work);
    this.last.set(account, turn);
    const leave = (): void => { if (this.last.get(account) === turn) this.last.delete(account); };
    turn.then(leave, leave);
    return turn;
  }
}
