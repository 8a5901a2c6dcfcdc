import type { AnswerVerdict, Diagram, StepAnswer } from '@kindling/contracts';
import { createContext, useContext } from 'react';

export interface TrialWiring { readonly diagram: Diagram }
/** A step tried by whoever writes it: judged here, with nothing sent and nothing recorded. */
export interface Trial { readonly judge: (answer: StepAnswer) => AnswerVerdict | null | Promise<AnswerVerdict | null>; readonly wiring: (exerciseId: string) => TrialWiring | null }
const TrialContext = createContext<Trial | null>(null);
export const TrialProvider = TrialContext.Provider;
export const useTrial = (): Trial | null => useContext(TrialContext);
