import { JudgePage, type WorkSlot } from '@kindling/contests/web';
import { WorkReplay } from '@kindling/workshop/web';

const nobody = (): void => undefined;
/** The bench's own replay, without the class it came from. */
const Work = ({ work }: WorkSlot) => <WorkReplay handIn={{ classId: '', exerciseId: '', work, report: null, boardTrace: null }} comments={[]} chosen={null} onChooseBlock={nobody} onChooseLine={nobody} />;
export default function ComposedJudge() { return <JudgePage Work={Work} />; }
