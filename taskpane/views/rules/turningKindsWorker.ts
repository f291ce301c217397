/** Proves beside the page what a changed pack turns. */
import { turningKinds, type KindsAsked } from './findTurningKinds';

self.onmessage = ({ data }: MessageEvent<KindsAsked>) => self.postMessage(turningKinds(data));
