// SPDX-License-Identifier: MIT
#include "IRremote.h"
