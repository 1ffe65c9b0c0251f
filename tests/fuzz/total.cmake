# Adds up what the fuzz targets ran: cmake -DTARGETS=… -DFOLDER=… -P total.cmake
list(LENGTH TARGETS count)
set(corpus 0)
set(regressions 0)
foreach(target ${TARGETS})
  file(READ ${FOLDER}/${target}.counts counts)
  list(GET counts 0 of_corpus)
  list(GET counts 1 of_regressions)
  math(EXPR corpus "${corpus} + ${of_corpus}")
  math(EXPR regressions "${regressions} + ${of_regressions}")
endforeach()
execute_process(COMMAND ${CMAKE_COMMAND} -E echo
  "proved: Fuzzing: ${count} targets hold their invariants on ${corpus} files of the corpus and ${regressions} regressions")
