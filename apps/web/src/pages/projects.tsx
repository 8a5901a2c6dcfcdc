import { ProjectsPage } from '@kindling/workshop/web';
import { WorksLinks } from './works-links.tsx';

/** Works made beside the lessons. */
export default function Projects() { return <ProjectsPage above={<WorksLinks here="/projects" />} />; }
