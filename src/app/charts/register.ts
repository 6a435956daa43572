/** The parts of Chart.js that the charts use, and no others, so that the rest is left out of the build. */
import { Chart, LinearScale, LineController, LineElement, PointElement } from "chart.js";

Chart.register(LinearScale, LineController, LineElement, PointElement);

export { Chart };
