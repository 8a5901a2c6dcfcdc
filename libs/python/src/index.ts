export { createPython, type PythonOptions, type PythonReady, type PythonState } from './create-python.ts';
export type { PythonFile, PythonFrame, PythonOff, PythonOffBecause, PythonOutcome, PythonRequest, PythonResult, SourceFacts, StoppedBecause } from './python-result.ts';
export { limits as pythonLimits } from './limits.ts';
