#include "app/app.h"

int main(int argc, char** argv) { return remit::run(argc, argv); }
