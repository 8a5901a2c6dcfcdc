export { debriefOf, type Debrief, type Looked, type Waited } from './debrief.ts';
export { RehearsedClass } from './rehearsed-class.ts';
export { FEWEST_PUPILS, recordedScript, standardScript, type Cut, type Lines, type Script } from './script.ts';
